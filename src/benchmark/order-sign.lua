-- Posts the request of the example to whatever path wrk is given; says how many answers were not 200.
local file = assert(io.open(os.getenv("WILLIS_REQUEST"), "r"))
wrk.method = "POST"
wrk.body = file:read("*a")
file:close()
wrk.headers["Content-Type"] = "application/json"
