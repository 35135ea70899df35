#!/bin/sh
# Runs every independent validator over the evidence packages of several cases and prints one table of the results.
# usage: validate-packages.sh VALIDATORS VALIDATION_DATA KEY.pem CASE_FOLDER...
# KEY.pem: the signer's public key. CASE_FOLDER: its name is the case's in the table; it holds package folders, and
# terms.txt with every identifier of the case (every-id.py) or terms-small.txt with those that leak.py can search in time.
# Cells: passed, failed, - where the profile does not carry that part, NOT RUN where a tool is missing here, with the reason
# below. Exit 0: all passed. 1: something failed. 3: nothing failed, but something did not run.
# STIX_CHECK_MODULES: a folder with ajv and ajv-formats.
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 4 ] || { sed -n '2,9p' "$0" >&2; exit 2; }
validators=$1 data=$2 key=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0 missing=0

has() { command -v "$1" > /dev/null 2>&1; }
cell() { row="$row$(printf ' %-8s' "$1")"; }
check() { # name, command...
  name=$1
  shift
  if "$@" > "$work/said" 2>&1; then
    cell passed
    passed=$((passed + 1))
  else
    cell failed
    failed=$((failed + 1))
    { echo "FAILED $case $profile: $name"; tail -20 "$work/said"; } >> "$work/details"
  fi
}
absent() { # name, reason
  cell 'NOT RUN'
  missing=$((missing + 1))
  echo "NOT RUN $case $profile: $1, because $2" >> "$work/details"
}

: > "$work/details"
printf '%-20s %-10s %-8s %-8s %-8s %-8s %-8s %-8s %-8s %-8s\n' case profile package bagit stix case-uco loadfile pdfa leak every-id
for folder in "$@"; do
  case=$(basename "$folder")
  small=$folder/terms-small.txt
  [ -f "$small" ] || small=$folder/terms.txt
  for bag in "$folder"/*/; do
    bag=${bag%/}
    [ -f "$bag/bag-info.txt" ] || continue
    profile=$(sed -n 's/^Stillwatch-Profile: //p' "$bag/bag-info.txt")
    row=$(printf '%-20s %-10s' "$case" "$profile")

    if has openssl; then check 'coreutils and openssl' sh "$validators/package/verify.sh" "$bag" "$key"
    else absent 'coreutils and openssl' 'openssl is not here'; fi

    if has mvn; then check 'BagIt, Library of Congress' sh "$validators/bagit/bagit-java.sh" "$bag"
    else absent 'BagIt, Library of Congress' 'Maven is not here'; fi

    if ! has node; then absent 'STIX 2.1' 'node is not here'
    elif [ -z "${STIX_CHECK_MODULES:-}" ]; then absent 'STIX 2.1' 'STIX_CHECK_MODULES names no folder with ajv and ajv-formats'
    elif [ ! -d "$data/cti-stix2-json-schemas" ]; then absent 'STIX 2.1' 'the schemas are not here'
    else check 'STIX 2.1' node "$validators/stix/check.mjs" "$data/cti-stix2-json-schemas" "$bag/data/intel/stix-bundle.json"; fi

    if [ ! -f "$bag/data/intel/case.jsonld" ]; then cell -
    elif [ ! -d "$data/CASE" ] || ! has mvn; then absent 'CASE/UCO' 'Maven or the ontologies are not here'
    else check 'CASE/UCO' sh "$validators/case/run.sh" "$data/CASE" "$data/UCO" "$bag/data/intel/case.jsonld"; fi

    if [ ! -d "$bag/data/production" ]; then cell -
    elif ! has python3; then absent 'load files' 'python3 is not here'
    else check 'load files' python3 "$validators/loadfile/check.py" "$bag/data/production"; fi

    if ! has mvn; then absent 'PDF/A-2a and PDF/UA-1' 'Maven is not here'
    else check 'PDF/A-2a and PDF/UA-1' sh "$validators/pdfa/verapdf.sh" "$bag"/data/report/*.pdf; fi

    case $profile in
      peer | authority)
        if has python3 && has pdftotext; then
          check 'no identifier, leak.py' python3 "$validators/package/leak.py" "$bag" "$small"
          check 'no identifier of all' python3 "$here/leaks-of-millions.py" "$bag" "$folder/terms.txt"
        else
          absent 'no identifier, leak.py' 'python3 or poppler-utils is not here'
          absent 'no identifier of all' 'python3 or poppler-utils is not here'
        fi ;;
      *) cell -; cell - ;;
    esac
    echo "$row"
  done
done
cat "$work/details"
echo "$passed passed, $failed failed, $missing not run"
[ "$failed" -eq 0 ] || exit 1
[ "$missing" -eq 0 ] || exit 3
