# title: the variable is set, and the program wants another one
# unit: a.service
# want: variable-unset certain
# twin: variable-missing
# says: API_TOKEN
# never: export
printf 'API_KEY=x\n' | sudo tee /etc/a.env >/dev/null
unit a.service <<'X'
[Service]
EnvironmentFile=/etc/a.env
ExecStart=/usr/bin/python3 -c "import os; os.environ[\"API_TOKEN\"]"
X
fails a.service
