# title: the gateway is Type=simple
# want: pass
sdlab solve 5.1 --print | sed '/^Type=notify/d' | bash
