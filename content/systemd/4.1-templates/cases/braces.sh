# title: hello-agent@{1..3} in quotes, which is one name
# want: fail too-few-instances
# breaks: running named
sdlab solve 4.1 --print | sed "s/^sudo systemctl restart .*/sudo systemctl start 'hello-agent@{1..3}'/" | bash
