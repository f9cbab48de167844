# title: the file, and one on the command line
# want: fail secret-in-unit
# breaks: unit
sudo sed -i 's,^ExecStart=,&/usr/bin/env API_KEY=my-own-key ,' /etc/systemd/system/hello-agent.service
sdlab solve 4.3 --print | bash
