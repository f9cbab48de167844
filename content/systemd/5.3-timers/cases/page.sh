# title: the page, typed in order, where the learner's units are those that it shows at the end
# want: pass
# options: page
unit() {
    sdlab show 5.3 --json |
        python3 -c 'import json, re, sys; print(re.findall(r"```ini\n(.*?)```", json.load(sys.stdin)["page"], re.S)[int(sys.argv[1])], end="")' "$1" |
        sudo tee /etc/systemd/system/"$2" >/dev/null
}
sudo mkdir -p /etc/systemd/system/sick-agent.service.d
unit -4 agent-alert@.service
unit -3 sick-agent.service.d/alert.conf
unit -2 agent-check.service
unit -1 agent-check.timer
page
