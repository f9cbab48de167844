# title: no %i, and instances whose names are in the path of the script
# want: fail instance-not-passed
# breaks: named
sdlab solve 1.2 --print | sed s/hello-agent.service/hello-agent@.service/ | bash
sudo systemctl start hello-agent@hello hello-agent@agent hello-agent@py
