self.x=1
