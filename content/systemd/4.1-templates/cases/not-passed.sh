# title: no %i in ExecStart=
# want: fail instance-not-passed
# breaks: named
sdlab solve 1.2 --print | sed -e s/hello-agent.service/hello-agent@.service/ -e 's/Hello Agent/& %i/' | bash
sudo systemctl start hello-agent@1 hello-agent@2 hello-agent@3
