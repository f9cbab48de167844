# title: the socket has no [Install]
# want: fail no-install-section
# breaks: boot
sdlab solve 5.4 --print | sed -e '/^.Install.$/d' -e '/^WantedBy/d' | bash
