import { config } from 'zod'

// The page's content security policy allows no eval; zod would try it for every schema and be reported each time.
config({ jitless: true })
