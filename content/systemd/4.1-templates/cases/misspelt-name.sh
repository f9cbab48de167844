# title: the file is called hello_agent@.service
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed -e s/hello-agent@.service/hello_agent@.service/ -e '/systemctl restart/d' | bash
