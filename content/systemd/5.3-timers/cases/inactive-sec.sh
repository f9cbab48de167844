# title: OnUnitInactiveSec= and OnBootSec= are as good
# want: pass
sdlab solve 5.3 --print | sed -e s/OnUnitActiveSec/OnUnitInactiveSec/ -e s/OnActiveSec/OnBootSec/ | bash
