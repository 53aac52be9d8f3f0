// Long enough that compressing it is worth while: the dashboard, the dashboard, the dashboard, the dashboard.
