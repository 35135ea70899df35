#!/bin/sh
# Runs every independent validator over evidence packages (folders).
# usage: validate-packages.sh VALIDATORS VALIDATION_DATA PUBLIC_KEY.pem TERMS.txt PACKAGE...
# TERMS.txt: identifiers that editions with pseudonyms must not hold. Exit 0 when nothing failed; a validator that cannot
# run here (no Maven, node modules or poppler) is named as skipped, which is not a pass.
# STIX_CHECK_MODULES: a folder with ajv and ajv-formats. CASE_CHECK_WORK: where the CASE check keeps its classes.
set -u
validators=$1 data=$2 key=$3 terms=$4
shift 4
failed=0 passed=0 skipped=0
say() { printf '%-8s%s\n' "$1" "$2"; }
check() { # name, command...
  name=$1
  shift
  if out=$("$@" 2>&1); then say ok "$name"; passed=$((passed + 1)); else
    say FAILED "$name"; printf '%s\n' "$out" | tail -20; failed=$((failed + 1)); fi
}
skip() { say skipped "$1"; skipped=$((skipped + 1)); }

for bag in "$@"; do
  profile=$(sed -n 's/^Stillwatch-Profile: //p' "$bag/bag-info.txt")
  name=$(basename "$bag")
  check "$name coreutils and openssl" sh "$validators/package/verify.sh" "$bag" "$key"
  if [ -f "$bag/data/intel/case.jsonld" ]; then
    if [ -d "$data/CASE" ] && command -v mvn > /dev/null; then
      check "$name CASE/UCO" sh "$validators/case/run.sh" "$data/CASE" "$data/UCO" "$bag/data/intel/case.jsonld"
    else skip "$name CASE/UCO: Maven or the ontologies are not here"; fi
  fi
  if [ -n "${STIX_CHECK_MODULES:-}" ] && command -v node > /dev/null; then
    check "$name STIX 2.1" node "$validators/stix/check.mjs" "$data/cti-stix2-json-schemas" "$bag/data/intel/stix-bundle.json"
  else skip "$name STIX 2.1: node or STIX_CHECK_MODULES is not here"; fi
  if [ -d "$bag/data/production" ]; then
    check "$name load files" python3 "$validators/loadfile/check.py" "$bag/data/production"
  fi
  if command -v mvn > /dev/null && [ "${BAGIT_JAVA:-yes}" = yes ]; then
    check "$name BagIt, Library of Congress" sh "$validators/bagit/bagit-java.sh" "$bag"
  else skip "$name BagIt, Library of Congress: Maven is not here"; fi
  pdfs=$(find "$bag" -name '*.pdf')
  if [ -n "$pdfs" ]; then
    if command -v pdftotext > /dev/null && command -v mvn > /dev/null; then
      # shellcheck disable=SC2086 -- names of our own packages hold no spaces
      check "$name PDF/A-2a and PDF/UA-1" sh "$validators/pdfa/verapdf.sh" $pdfs
    else skip "$name PDF/A: Maven or poppler is not here"; fi
  fi
  case $profile in
    peer | authority)
      if [ -z "$pdfs" ] || command -v pdftotext > /dev/null; then
        check "$name no identifier leaks" python3 "$validators/package/leak.py" "$bag" "$terms"
      else skip "$name leaks: poppler is not here"; fi ;;
  esac
done
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
