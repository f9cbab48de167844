# title: Redis is supplied, no unit is written
# want: fail unit-not-found
# breaks: worker-redis scheduler-gateway come-back monitor up yours worker-waited scheduler-waited
true
