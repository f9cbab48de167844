# title: env -i in front of the program, which throws all variables away
# want: fail env-not-in-process
# breaks: restarted
sudo sed -i 's,^ExecStart=,&/usr/bin/env -i ,' /etc/systemd/system/hello-agent.service
sdlab solve 3.3 --print | bash
