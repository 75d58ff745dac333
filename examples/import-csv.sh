#!/bin/sh
# Imports a CSV file: first as a dry run, then in earnest.
#
# Rows carry the organisation's own key (Mã của đơn vị, external id): the same file again changes nothing and is counted as
# unchanged. A row that breaks a rule is rejected with its line, and the others are kept; with atomic=true all or none are.
# Headers may be Vietnamese or English, cells parted by ; or by a comma. An empty file to fill in:
#   GET /activities/import/template?type=TRAINING
#
#   ./import-csv.sh [FILE]         default: trainings.csv, real records from public sources, marked as samples
set -eu
. "$(dirname "$0")/api.sh"

file=${1:-$here/trainings.csv}

import() {
    call POST "/activities/import?dryRun=$1" --header 'Content-Type: text/csv' --data-binary "@$file"
    expect 200
    echo "$(member rows) rows: $(member created) created, $(member updated) updated," \
        "$(member unchanged) unchanged, $(member rejected) rejected"
}

printf 'Dry run: '
import true
if [ "$(member rejected)" != 0 ]; then
    # The same report as a table to hand back to whoever made the file; texts in Vietnamese.
    call POST "/activities/import?dryRun=true" --header 'Content-Type: text/csv' --data-binary "@$file" \
        --header 'Accept: text/csv' --header 'Accept-Language: vi'
    cat "$reply/body"
    exit 1
fi
printf 'Import:  '
import false
