#!/bin/sh
# Corrects what was reported: the number of participants of a training.
#
# Read, then change that version and no other: the ETag that came with the activity goes back as If-Match. Had somebody
# else changed it in between, the answer would be 412, and nothing would be lost. A completed activity keeps its state and
# counts in its original period; the correction needs a reason, which stays in its history.
set -eu
. "$(dirname "$0")/api.sh"

# put PARTICIPANTS [curl options]: the whole activity, by the organisation's own key. Where nothing differs nothing changes.
put() {
    participants=$1
    shift
    call PUT "/organisations/$ORG/activities/EXAMPLE-2" --header 'Content-Type: application/json' "$@" --data-binary @- <<JSON
{
  "type": "TRAINING",
  "title": {
    "vi": "Lớp tập huấn Quản trị tài sản trí tuệ tỉnh Bà Rịa – Vũng Tàu",
    "en": "Training class Intellectual property management, Bà Rịa – Vũng Tàu"
  },
  "status": "COMPLETED",
  "actual": {"start": "2024-11-04", "end": "2024-11-06"},
  "locations": [{"province": "77"}],
  "result": {"participants": $participants},
  "reason": "Two participants were missing in the list"
}
JSON
}

# Something to correct, the first time only.
call GET "/organisations/$ORG/activities/EXAMPLE-2"
expect 200 404
if [ "$status" = 404 ]; then
    put 40
    expect 201
    echo "EXAMPLE-2 recorded with $(member participants) participants, version $(header ETag)"
fi

# The correction.
call GET "/organisations/$ORG/activities/EXAMPLE-2"
expect 200
put 42 --header "If-Match: $(header ETag)"
expect 200
echo "EXAMPLE-2 has $(member participants) participants, version $(header ETag)"
