# title: Requires= beside Wants=, while the shipper works
# want: fail requires-too-hard
# breaks: independent
printf "import socket, os, time\ns = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\ns.sendto(b\"READY=1\", os.environ[\"NOTIFY_SOCKET\"])\ntime.sleep(600)\n" > ~/agents/log-shipper/log_shipper.py
sdlab solve 2.4 --print | sed '/^Wants=/a Requires=log-shipper.service' | bash -eu
