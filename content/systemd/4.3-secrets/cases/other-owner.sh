# title: the file belongs to somebody else
# want: fail env-file-owner
# breaks: owner
sdlab solve 4.3 --print | bash
sudo chown nobody /etc/hello-agent/env
