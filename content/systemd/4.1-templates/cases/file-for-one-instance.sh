# title: the file is called hello-agent@1.service
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed -e s/hello-agent@.service/hello-agent@1.service/ -e '/systemctl restart/d' | bash
sudo systemctl start hello-agent@1
sudo systemctl start hello-agent@2 || true
