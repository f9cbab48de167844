# title: mode 400, the file is the service's user's, a drop-in of another name
# want: pass
sdlab solve 4.3 --print | sed s,secrets.conf,override.conf, | bash
sudo chmod 400 /etc/hello-agent/env
sudo chown learner /etc/hello-agent/env
