# title: a copy of the environment file that everybody may read
# want: fail env-file-mode
# breaks: secret
solve 2.3
sudo cp /etc/web-agent/env /etc/web-agent/env.bak
sudo chmod 644 /etc/web-agent/env.bak
