# title: the page, typed in order, where the learner's unit is the one that it shows at the end
# want: pass
# options: page
sdlab show 2.3 --json |
    python3 -c 'import json, re, sys; print(re.findall(r"```ini\n(.*?)```", json.load(sys.stdin)["page"], re.S)[-1], end="")' |
    sudo tee /etc/systemd/system/web-agent.service >/dev/null
page
