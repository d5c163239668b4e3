#!/bin/sh
# Fuzzes every target, or FUZZ_TARGETS, side by side for FUZZ_SECONDS in all (600), and says how to keep
# what was found.
# The texts that reached something new stay in .build/fuzz-corpus for the next run.
set -u
cd "$(dirname "$0")/../.." || exit 2
seconds=${FUZZ_SECONDS:-600}
program=$1
found=.build/fuzz-found
mkdir -p "$found"
# libFuzzer reports crashes itself; Swift's own report of a crash would only be waited for.
export SWIFT_BACKTRACE=enable=no
export LSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/leaks.txt,print_suppressions=0"

fuzz() {
  mkdir -p ".build/fuzz-corpus/$1" "$found/$1"
  BALISE_FUZZ=$1 BALISE_FUZZ_SEEDS=.build/fuzz-corpus/$1 nice -n 10 "$program" ".build/fuzz-corpus/$1" -max_total_time="$seconds" \
    -dict=Tests/Fuzzing/tokens.dict -max_len=4096 -timeout=20 -rss_limit_mb=4096 \
    -artifact_prefix="$found/$1/" -print_final_stats=1 >"$found/$1.log" 2>&1
}

touch "$found/since"
status=0
targets=${FUZZ_TARGETS:-front-matter markdown page template git-tree svg image promise}
jobs=
for target in $targets; do
  fuzz "$target" &
  jobs="$jobs $!"
done
for job in $jobs; do wait "$job" || status=1; done

for target in $targets; do
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/$target.log")
  echo "$target: ${runs:-?} texts, $(ls ".build/fuzz-corpus/$target" | wc -l) kept as ways in; $found/$target.log"
  for case in $(find "$found/$target" -type f -newer "$found/since"); do
    echo "  found $case"
    sed -n 's/.*Fatal error: /  /p; s/^SUMMARY: /  /p' "$found/$target.log" | cut -c1-400
    echo "  see it again: BALISE_FUZZ=$target $program $case"
    echo "  make it small: BALISE_FUZZ=$target $program -minimize_crash=1 -max_total_time=60 $case"
    echo "  keep it: mv $case Tests/Fixtures/Fuzz/$target/what-it-shows"
  done
done
exit $status
