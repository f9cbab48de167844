# title: tightened, reloaded and not restarted: the control group follows, LimitNOFILE= does not
# want: fail running-old-config
# breaks: process
# options: full
sdlab solve 4.2 --print | bash
sdlab solve 4.2 --print | sed -e s/500M/300M/ -e s/65536/4096/ -e '/systemctl restart/d' | bash
