;; Adds up the weights of active features: most of the work of tagging, parsing and finding names. What JavaScript lacks
;; for it is adding sixteen weights at a time. make-kernel.ts turns it into models/sparse.wasm, and ../sparse.ts lays out
;; the memory:
;;
;;   $FEATURES  the hashes to score, at most 256
;;   $KNOWN     those of them that the filter lets through, nearly all of them with weights
;;   $SPARSE    rows of entries: number of the first << 8 | number of entries
;;   $DENSE     the places of rows that have a weight for every class
;;   $SUMS      the result, sixteen bits a class: the sum of 256 signed bytes fits
;;   from 8192  the tables that the imported globals tell of
;;
;; Nothing branches on what no processor foresees: whether a feature has weights, and how its row is kept.
(module
  (import "model" "memory" (memory 1))
  ;; A bit for each value of a key's low bits, set where a feature has it; and its size in bytes - 1.
  (import "model" "filter" (global $filter i32))
  (import "model" "filterMask" (global $filterMask i32))
  ;; Open addressing in slots of eight bytes, key and row; a row of 0 is an empty slot, one below 0 the complement of a
  ;; dense row's place. A key's slot is told by its high bits; the mask is the table's size in bytes - 1.
  (import "model" "table" (global $table i32))
  (import "model" "shift" (global $shift i32))
  (import "model" "tableMask" (global $tableMask i32))
  ;; Two bytes an entry: weight, class.
  (import "model" "entries" (global $entries i32))
  ;; Classes of a dense row, a multiple of sixteen, each a byte.
  (import "model" "columns" (global $columns i32))

  (global $FEATURES i32 (i32.const 0))
  (global $KNOWN i32 (i32.const 1024))
  (global $SPARSE i32 (i32.const 2560))
  (global $DENSE i32 (i32.const 4096))

  ;; Write what the filter lets through of $n features to $KNOWN; returns the end of the list.
  (func $sift (param $n i32) (result i32)
    (local $at i32) (local $end i32) (local $to i32) (local $key i32) (local $word i32)
    (local.set $at (global.get $FEATURES))
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $to (global.get $KNOWN))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $key (i32.load (local.get $at)))
        (i32.store (local.get $to) (local.get $key))
        ;; Four bytes of the filter hold the bits of 32 keys.
        (local.set $word (i32.load (i32.add (global.get $filter)
          (i32.and (i32.shl (i32.shr_u (local.get $key) (i32.const 5)) (i32.const 2)) (global.get $filterMask)))))
        (local.set $to (i32.add (local.get $to)
          (i32.shl (i32.and (i32.shr_u (local.get $word) (local.get $key)) (i32.const 1)) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (local.get $to))

  ;; Part the rows of the known features into sparse and dense ones; returns the ends of both lists. A feature that the
  ;; filter let through by mistake has an empty row.
  (func $look (param $end i32) (result i32 i32)
    (local $at i32) (local $key i32) (local $slot i32) (local $pair i64) (local $row i32)
    (local $sparse i32) (local $dense i32)
    (local.set $at (global.get $KNOWN))
    (local.set $sparse (global.get $SPARSE))
    (local.set $dense (global.get $DENSE))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $key (i32.load (local.get $at)))
        (local.set $slot (i32.shl (i32.shr_u (local.get $key) (global.get $shift)) (i32.const 3)))
        (block $found
          (loop $probe
            (local.set $pair (i64.load (i32.add (global.get $table) (local.get $slot))))
            (local.set $row (i32.wrap_i64 (i64.shr_u (local.get $pair) (i64.const 32))))
            (br_if $found (i32.eq (i32.wrap_i64 (local.get $pair)) (local.get $key)))
            (br_if $found (i32.eqz (local.get $row)))
            (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 8)) (global.get $tableMask)))
            (br $probe)))
        ;; Into both lists, of which only the one that it belongs to grows.
        (i32.store (local.get $sparse) (local.get $row))
        (i32.store (local.get $dense) (i32.xor (local.get $row) (i32.const -1)))
        (local.set $row (i32.shl (i32.shr_u (local.get $row) (i32.const 31)) (i32.const 2)))
        (local.set $sparse (i32.add (local.get $sparse) (i32.sub (i32.const 4) (local.get $row))))
        (local.set $dense (i32.add (local.get $dense) (local.get $row)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (local.get $sparse)
    (local.get $dense))

  ;; Write the sums of the dense rows, sixteen classes at a time; zeros where there are none.
  (func $sumDense (param $end i32)
    (local $column i32) (local $at i32) (local $row i32) (local $low v128) (local $high v128)
    (loop $classes
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (v128.const i32x4 0 0 0 0))
      (local.set $at (global.get $DENSE))
      (block $done
        (loop $next
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $row (i32.add (i32.load (local.get $at)) (local.get $column)))
          (local.set $low (i16x8.add (local.get $low) (v128.load8x8_s (local.get $row))))
          (local.set $high (i16x8.add (local.get $high) (v128.load8x8_s offset=8 (local.get $row))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $next)))
      ;; $SUMS begins at 5632.
      (v128.store offset=5632 (i32.shl (local.get $column) (i32.const 1)) (local.get $low))
      (v128.store offset=5648 (i32.shl (local.get $column) (i32.const 1)) (local.get $high))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $classes (i32.lt_u (local.get $column) (global.get $columns)))))

  ;; Add the entries of the sparse rows to the sums.
  (func $addSparse (param $end i32)
    (local $at i32) (local $row i32) (local $entry i32) (local $entriesEnd i32) (local $class i32)
    (local.set $at (global.get $SPARSE))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $row (i32.load (local.get $at)))
        (local.set $entry
          (i32.add (global.get $entries) (i32.shl (i32.shr_u (local.get $row) (i32.const 8)) (i32.const 1))))
        (local.set $entriesEnd
          (i32.add (local.get $entry) (i32.shl (i32.and (local.get $row) (i32.const 255)) (i32.const 1))))
        (block $added
          (loop $entries
            (br_if $added (i32.ge_u (local.get $entry) (local.get $entriesEnd)))
            (local.set $class (i32.shl (i32.load8_u offset=1 (local.get $entry)) (i32.const 1)))
            (i32.store16 offset=5632 (local.get $class)
              (i32.add (i32.load16_u offset=5632 (local.get $class)) (i32.load8_s (local.get $entry))))
            (local.set $entry (i32.add (local.get $entry) (i32.const 2)))
            (br $entries)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next))))

  ;; The sums of the first $n features.
  (func (export "sum") (param $n i32)
    (local $sparse i32) (local $dense i32)
    (call $look (call $sift (local.get $n)))
    (local.set $dense)
    (local.set $sparse)
    (call $sumDense (local.get $dense))
    (call $addSparse (local.get $sparse))))
