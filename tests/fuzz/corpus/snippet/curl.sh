curl 'https://api.example.test/doc?x=[1-3]' -X PUT -H 'Origin: https://app.example.test' -H $'X-A: \'b' --data-raw '{"a":1}' --compressed
< HTTP/2 200
< access-control-allow-origin: *
