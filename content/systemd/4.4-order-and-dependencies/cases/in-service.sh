# title: After= and Wants= in [Service]
# want: fail key-ignored
# breaks: follows wants waited
sdlab solve 4.4 --print | sed '/^Wants=/d; /^After=/d; /^Type=/a Wants=slow-db.service\nAfter=slow-db.service' | bash
