# title: the template is in the home folder
# want: fail template-missing
# breaks: template running named
sdlab solve 4.1 --print | sed -e 's,sudo tee /etc/systemd/system/,tee ~/,' -e '/systemctl restart/d' | bash
