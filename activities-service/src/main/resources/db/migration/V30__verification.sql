-- Activities verified before the representation told of it learn it from their history; snapshots and events stay as they were.
update activity set content = activity.content || jsonb_build_object('verification', jsonb_strip_nulls(jsonb_build_object(
        'revision', verified.revision,
        'at', to_char(verified.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'organisation', verified.organisation,
        'correctedSince', exists (
            select from activity_revision later
            where later.activity_id = verified.activity_id and later.revision > verified.revision and later.action = 'CORRECTED'))))
from activity_revision verified
where verified.activity_id = activity.id and verified.action = 'VERIFIED' and activity.status in ('VERIFIED', 'RETRACTED');
