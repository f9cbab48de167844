# title: PartOf= besides Wants=
# want: fail requires-too-hard
# breaks: wants
sdlab solve 4.4 --print | sed '/^Wants=/a PartOf=slow-db.service' | bash
