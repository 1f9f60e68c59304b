import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'

/** Catches what a screen throws while drawing: the frame stays, the person may try again or go elsewhere. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Fault onRetry={() => this.setState({ hasFailed: false })} /> : this.props.children
  }
}

function Fault({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('frame.fault')
  return (
    <EmptyState title={t('title')}>
      <p>{t('body')}</p>
      <Button variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </EmptyState>
  )
}
