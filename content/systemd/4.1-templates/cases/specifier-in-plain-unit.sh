# title: %i written into hello-agent.service
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed -e s/hello-agent@.service/hello-agent.service/ -e '/systemctl restart/d' | bash
sudo systemctl start hello-agent
