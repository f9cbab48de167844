# title: names with nothing behind the =
# want: fail env-not-in-process
# breaks: process
solve 4.3
printf 'API_KEY=\nDATABASE_URL=\nSESSION_SECRET=\n' | sudo tee /etc/hello-agent/env
sudo systemctl restart hello-agent
