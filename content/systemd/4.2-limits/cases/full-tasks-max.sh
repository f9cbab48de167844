# title: more threads than TasksMax= allows: they fail, and the service goes on
# want: pass
# options: full
sed -i '/^while/i import threading\ntry:\n    for _ in range(20):\n        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()\nexcept RuntimeError as e:\n    log.error("%s", e)\n' ~/agents/hello-agent/hello_agent.py
sdlab solve 4.2 --print | sed s/=1024/=5/ | bash
sleep 4
journalctl -u hello-agent -o cat | grep "can't start new thread"
test "$(systemctl show -P TasksCurrent hello-agent)" = 5
