# title: DefaultInstance=, and hello-agent@ is enabled at once
# want: fail too-few-instances
# breaks: running named
sdlab solve 4.1 --print | sed -e 's/^WantedBy=.*/&\nDefaultInstance=1/' -e 's/^sudo systemctl restart .*/sudo systemctl enable hello-agent@; sudo systemctl start hello-agent@1/' | bash
