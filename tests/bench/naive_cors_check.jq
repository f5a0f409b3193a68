def header(name): map(select((.name | ascii_downcase) == name))[0].value;
[ .log.entries[]
  | (.request.headers | header("origin")) as $origin
  | select($origin and (.request.url | startswith($origin + "/") | not))
  | (.response.headers | header("access-control-allow-origin")) as $allowed
  | select($allowed != "*" and $allowed != $origin) ] | length
