;; Adds up the weights of active features: most of the work of tagging, parsing and finding names. What JavaScript lacks
;; for it is adding sixteen weights at a time. make-kernel.ts turns it into models/sparse.wasm, and ../sparse.ts lays out
;; the memory:
;;
;;   $FEATURES  the hashes to score, at most 256
;;   $KNOWN     those of them that the filter lets through, nearly all of them with weights
;;   $SPARSE    rows of 3 to 15 entries: number of the first << 4 | number of entries
;;   $DENSE     the places of rows that have a weight for every class
;;   $SUMS      the result, sixteen bits a class: the sum of 256 signed bytes fits
;;   $ENTRIES   the entries of all rows that are not dense
;;   16384      the tables that the imported globals tell of
;;
;; Nothing branches on what no processor foresees: whether a feature has weights, where in its bucket it lies, and how
;; its row is kept. The memory of a model is larger than a core's own caches; of a score's hundred looks at it, as many
;; as possible have to be under way at a time, and a branch guessed wrongly ends that.
(module
  (import "model" "memory" (memory 1))
  ;; A bit for each value of a key's low bits, set where a feature has it; and its size in bytes - 1.
  (import "model" "filter" (global $filter i32))
  (import "model" "filterMask" (global $filterMask i32))
  ;; Buckets of 64 bytes, a line of the cache: eight keys, then their eight rows, 0 where there is none. A key's high
  ;; bits tell its bucket; what a full one has no room for lies in the next. The mask is the table's size in bytes - 1.
  (import "model" "table" (global $table i32))
  (import "model" "shift" (global $shift i32))
  (import "model" "tableMask" (global $tableMask i32))
  ;; Two bytes an entry: weight, class.
  (import "model" "entries" (global $entries i32))
  ;; Classes of a dense row, a multiple of 16, each a byte.
  (import "model" "columns" (global $columns i32))

  (global $FEATURES i32 (i32.const 0))
  (global $KNOWN i32 (i32.const 1024))
  (global $SPARSE i32 (i32.const 2304))
  (global $DENSE i32 (i32.const 3456))
  (global $ENTRIES i32 (i32.const 5120))

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

  ;; Part the rows of the known features by how they are kept; returns the ends of the lists. A row of one or two entries
  ;; is its entries. A feature that the filter let through by mistake has an empty row: two weights of nothing.
  (func $look (param $end i32) (result i32 i32 i32)
    (local $at i32) (local $key i32) (local $bucket i32) (local $found i32) (local $row i32)
    (local $apart i32) (local $full i32) (local $to i32) (local $sparse i32) (local $dense i32) (local $keys v128)
    (local.set $at (global.get $KNOWN))
    (local.set $to (global.get $ENTRIES))
    (local.set $sparse (global.get $SPARSE))
    (local.set $dense (global.get $DENSE))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $key (i32.load (local.get $at)))
        (local.set $keys (i32x4.splat (local.get $key)))
        (local.set $bucket (i32.shl (i32.shr_u (local.get $key) (global.get $shift)) (i32.const 6)))
        (loop $probe
          (local.set $row (i32.add (global.get $table) (local.get $bucket)))
          (local.set $found (i32.or
            (i32x4.bitmask (i32x4.eq (local.get $keys) (v128.load (local.get $row))))
            (i32.shl (i32x4.bitmask (i32x4.eq (local.get $keys) (v128.load offset=16 (local.get $row)))) (i32.const 4))))
          (if (i32.eqz (local.get $found))
            (then
              (local.set $bucket (i32.and (i32.add (local.get $bucket) (i32.const 64)) (global.get $tableMask)))
              ;; The last place of a bucket is the last to be taken.
              (br_if $probe (i32.load offset=60 (local.get $row)))
              (local.set $found (i32.const 128)))))
        (local.set $row (i32.load offset=32 (i32.add (local.get $row) (i32.shl (i32.ctz (local.get $found)) (i32.const 2)))))
        ;; Into all lists, of which only the one that it belongs to grows. Of the two high bits the first tells a row that
        ;; is not its entries, the second of such a row that it is dense.
        (i32.store (local.get $to) (local.get $row))
        (i32.store (local.get $sparse) (i32.and (local.get $row) (i32.const 0x3fffffff)))
        (i32.store (local.get $dense) (i32.and (local.get $row) (i32.const 0x3fffffff)))
        (local.set $apart (i32.and (i32.shr_u (local.get $row) (i32.const 29)) (i32.const 4)))
        (local.set $full (i32.and (i32.shr_u (local.get $row) (i32.const 28)) (local.get $apart)))
        (local.set $to (i32.sub (i32.add (local.get $to) (i32.const 4)) (local.get $apart)))
        (local.set $sparse (i32.sub (i32.add (local.get $sparse) (local.get $apart)) (local.get $full)))
        (local.set $dense (i32.add (local.get $dense) (local.get $full)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (local.get $to)
    (local.get $sparse)
    (local.get $dense))

  ;; Put the entries of the sparse rows behind those that end at $to; returns their end. So many as a row may have are
  ;; copied, whatever it has: what is too much is written over by the next.
  (func $gather (param $end i32) (param $to i32) (result i32)
    (local $at i32) (local $row i32) (local $from i32)
    (local.set $at (global.get $SPARSE))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $row (i32.load (local.get $at)))
        (local.set $from
          (i32.add (global.get $entries) (i32.shl (i32.shr_u (local.get $row) (i32.const 4)) (i32.const 1))))
        (v128.store (local.get $to) (v128.load (local.get $from)))
        (v128.store offset=16 (local.get $to) (v128.load offset=16 (local.get $from)))
        (local.set $to
          (i32.add (local.get $to) (i32.shl (i32.and (local.get $row) (i32.const 15)) (i32.const 1))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (local.get $to))

  ;; Write the sums of the dense rows, 32 classes at a time; zeros where there are none, anything behind the last class.
  (func $sumDense (param $end i32)
    (local $column i32) (local $at i32) (local $row i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $classes
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $at (global.get $DENSE))
      (block $done
        (loop $next
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $row (i32.add (i32.load (local.get $at)) (local.get $column)))
          (local.set $a (i16x8.add (local.get $a) (v128.load8x8_s (local.get $row))))
          (local.set $b (i16x8.add (local.get $b) (v128.load8x8_s offset=8 (local.get $row))))
          (local.set $c (i16x8.add (local.get $c) (v128.load8x8_s offset=16 (local.get $row))))
          (local.set $d (i16x8.add (local.get $d) (v128.load8x8_s offset=24 (local.get $row))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $next)))
      ;; $SUMS begins at 4608.
      (local.set $row (i32.shl (local.get $column) (i32.const 1)))
      (v128.store offset=4608 (local.get $row) (local.get $a))
      (v128.store offset=4624 (local.get $row) (local.get $b))
      (v128.store offset=4640 (local.get $row) (local.get $c))
      (v128.store offset=4656 (local.get $row) (local.get $d))
      (local.set $column (i32.add (local.get $column) (i32.const 32)))
      (br_if $classes (i32.lt_u (local.get $column) (global.get $columns)))))

  ;; Add the entries up to $end to the sums.
  (func $addEntries (param $end i32)
    (local $at i32) (local $class i32)
    (local.set $at (global.get $ENTRIES))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $class (i32.shl (i32.load8_u offset=1 (local.get $at)) (i32.const 1)))
        (i32.store16 offset=4608 (local.get $class)
          (i32.add (i32.load16_u offset=4608 (local.get $class)) (i32.load8_s (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (br $next))))

  ;; The sums of the first $n features.
  (func (export "sum") (param $n i32)
    (local $to i32) (local $sparse i32) (local $dense i32)
    (call $look (call $sift (local.get $n)))
    (local.set $dense)
    (local.set $sparse)
    (local.set $to)
    (call $sumDense (local.get $dense))
    (call $addEntries (call $gather (local.get $sparse) (local.get $to)))))
