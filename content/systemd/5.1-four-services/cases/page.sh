# title: the page, typed in order, where the learner's units are those that it shows at the end
# want: pass
# options: page
unit() {
    sdlab show 5.1 --json |
        python3 -c 'import json, re, sys; print(re.findall(r"```ini\n(.*?)```", json.load(sys.stdin)["page"], re.S)[int(sys.argv[1])], end="")' "$1" |
        sudo tee /etc/systemd/system/"$2" >/dev/null
}
unit -4 team-gateway.service
unit -3 team-worker.service
unit -2 team-scheduler.service
unit -1 team-monitor.service
page
