# title: the interpreter is misspelt
# want: fail exec-missing
# breaks: regular storm
sdlab solve 5.3 --print | sed -e s,/usr/bin/python3,/usr/bin/python4, -e 's/^sudo systemctl start agent-check.service/& || true/' | bash
