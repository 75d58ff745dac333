#!/bin/sh
# Corrects what was reported: the number of participants of a training.
#
# Read, then change that version and no other: the ETag that came with the activity goes back as If-Match. Had somebody
# else changed it in between, the answer would be 412, and nothing would be lost. A completed activity keeps its state and
# counts in its original period; the correction needs a reason, which stays in its history.
set -eu
. "$(dirname "$0")/api.sh"

# Something to correct: recorded by the organisation's own key, the first time only.
call GET "/organisations/$ORG/activities/EXAMPLE-2"
expect 200 404
if [ "$status" = 404 ]; then
    call PUT "/organisations/$ORG/activities/EXAMPLE-2" --header 'Content-Type: application/json' --data-binary '{
        "type": "TRAINING",
        "title": {"vi": "Lớp tập huấn Quản trị tài sản trí tuệ", "en": "Training class Intellectual property management"},
        "status": "COMPLETED",
        "actual": {"start": "2024-11-04", "end": "2024-11-06"},
        "locations": [{"province": "79"}],
        "result": {"participants": 40}}'
    expect 201
    echo "EXAMPLE-2 recorded with $(member participants) participants, version $(header ETag)"
    call GET "/organisations/$ORG/activities/EXAMPLE-2"
    expect 200
fi

# Only what changes is sent (JSON Merge Patch). A patch that changes nothing makes no new version.
call PATCH "/activities/$(member id)" --header "If-Match: $(header ETag)" \
    --header 'Content-Type: application/merge-patch+json' --data-binary '{
        "result": {"participants": 42},
        "reason": "Two participants were missing in the list"}'
expect 200
echo "EXAMPLE-2 has $(member participants) participants, version $(header ETag)"
