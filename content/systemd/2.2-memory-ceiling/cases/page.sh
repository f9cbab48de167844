# title: the page, typed in order, where the learner's unit is the one that it shows at the end; then the answer
# want: pass
# options: page
sdlab show 2.2 --json |
    python3 -c 'import json, re, sys; print(re.findall(r"```ini\n(.*?)```", json.load(sys.stdin)["page"], re.S)[-1], end="")' |
    sed /^MemoryHigh=/d |
    sudo tee /etc/systemd/system/memory-agent.service >/dev/null
page
sdlab answer 2.2 sigterm no
