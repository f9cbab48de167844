# title: a module that Node.js does not find
# unit: app.service
# want: module-missing likely
# never: virtual environment
# options: paste
cat <<'X'
Nov 30 10:11:11 host node[771]: Error: Cannot find module 'express'
Nov 30 10:11:12 host systemd[1]: app.service: Main process exited, code=exited, status=1/FAILURE
Nov 30 10:11:12 host systemd[1]: app.service: Failed with result 'exit-code'.
X
