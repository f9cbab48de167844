# title: the file is called hello-agent@blue.service
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed -e s/hello-agent@.service/hello-agent@blue.service/ -e '/systemctl restart/d' | bash
sudo systemctl start hello-agent@blue
