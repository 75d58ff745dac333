# Read by every example with `. ./api.sh`: where the service is, who asks, and one way to ask.
#
#   BASE_URL  address of activities-service; default: the local system that `./ipcoop up` starts
#   TOKEN     bearer token of a reporter; default: one of the local system, for the organisation SAMPLE

here=$(cd "$(dirname "$0")" && pwd)
BASE_URL=${BASE_URL:-http://localhost:8081}
ORG=${ORG:-SAMPLE}
TOKEN=${TOKEN:-$("$here/../ipcoop" token reporter "$ORG")}
api=$BASE_URL/api/v1

# The last reply: its status in $status, its headers and its body in these files.
reply=$(mktemp -d)
trap 'rm -rf "$reply"' EXIT
trap 'exit 130' INT TERM

# call METHOD PATH [curl options]: asks once. Refusals are no failure of curl, so a script looks at $status.
# What may pass by itself (429, 503, no connection) is asked again, after the time in Retry-After.
call() {
    method=$1
    path=$2
    shift 2
    status=$(curl --silent --show-error --retry 5 --retry-connrefused --request "$method" "$api$path" \
        --header "Authorization: Bearer $TOKEN" --header 'Accept: application/json, application/problem+json' \
        --dump-header "$reply/headers" --output "$reply/body" --write-out '%{http_code}' "$@")
}

# Ends the script with the service's own explanation unless the last reply was one of the statuses given.
expect() {
    for wanted in "$@"; do
        [ "$status" != "$wanted" ] || return 0
    done
    echo "Refused with status $status:" >&2
    cat "$reply/body" >&2
    echo >&2
    exit 1
}

# header NAME: a header of the last reply, for example the ETag.
header() {
    tr -d '\r' <"$reply/headers" | grep -i "^$1:" | sed 's/^[^:]*: *//' | tail -n 1
}

# member NAME: a member of the last reply that is a plain text or number. Programs should parse JSON (jq does it);
# for flat members that cannot occur inside a text, as here, sed is enough.
member() {
    sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$reply/body" | head -n 1
}
