#!/bin/sh
# Records one activity: a training that has taken place.
#
# The client chooses the id. So the script may be run again, after a lost connection or for no reason at all: the service
# finds the same activity there and answers 200 instead of 201. (The other way is the header Idempotency-Key.)
set -eu
. "$(dirname "$0")/api.sh"

call POST /activities --header 'Content-Type: application/json' --data-binary @- <<JSON
{
  "id": "0192f478-a400-7e01-8000-000000000001",
  "reportingOrganisation": "$ORG",
  "externalId": "EXAMPLE-1",
  "type": "TRAINING",
  "title": {
    "vi": "Tập huấn sở hữu trí tuệ cho giảng viên Trường Đại học Đồng Tháp",
    "en": "IP training for teaching staff at Đồng Tháp University"
  },
  "status": "COMPLETED",
  "actual": {"start": "2023-04-25", "end": "2023-04-26"},
  "locations": [{"province": "87"}],
  "result": {"audience": ["EDUCATORS"]},
  "evidence": [{"kind": "WEB_PAGE", "uri": "https://en.dthu.edu.vn/New.aspx?id=155"}]
}
JSON
expect 200 201

case $status in
    201) echo "Recorded as $(header Location)" ;;
    200) echo "It was there already: $(header Location)" ;;
esac
echo "EXAMPLE-1 is $(member status), version $(header ETag)"
