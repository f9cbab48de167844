# title: blanks around =, quotes, a continued line and comments
# want: pass
solve 4.3
sudo chown learner: /etc/hello-agent/env
printf "; note\n# note NAME=x\nAPI_KEY = 'k 1'\nDATABASE_URL=d1\\\\\nmore\nSESSION_SECRET=\"a\nb=c\"\n\n" | sudo tee /etc/hello-agent/env
sudo systemctl restart hello-agent
