# title: an environment file that may be missing is a folder
# unit: a.service
# want: variable-unset certain
# twin: environment-file-folder
# says: API_TOKEN
sudo mkdir /etc/hello
unit a.service <<'X'
[Service]
EnvironmentFile=-/etc/hello
ExecStart=/usr/bin/python3 -c "import os; os.environ[\"API_TOKEN\"]"
X
fails a.service
