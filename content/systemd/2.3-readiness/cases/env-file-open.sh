# title: everybody may read the environment file
# want: fail env-file-mode
# breaks: secret
solve 2.3
sudo chmod 644 /etc/web-agent/env
